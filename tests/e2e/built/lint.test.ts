import linter from 'addons-linter';
import { BUILDS } from '../../built/files.ts';
import { expect, test } from '../test.ts';

test('Mozilla’s linter has no error, no warning and no notice for the Firefox build', async () => {
  test.setTimeout(60_000);
  const [, { folder }] = BUILDS;
  const config = { _: [folder], logLevel: 'fatal', stack: false, pretty: false, warningsAsErrors: false };
  const { errors, warnings, notices } = await linter
    .createInstance({
      config: { ...config, metadata: false, output: 'none', boring: true, selfHosted: false },
      runAsBinary: false,
    })
    .run();
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
