import '../../lib/ui/tokens.css';
import '../../lib/ui/base.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/account/account.css';
import '../../lib/ui/accounts/accounts.css';
import '../../lib/ui/dashboard/dashboard.css';
import { Dashboard } from '../../lib/ui/dashboard/dashboard';
import { mount } from '../../lib/ui/mount';

mount(document, Dashboard);
