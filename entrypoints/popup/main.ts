import '../../lib/ui/tokens.css';
import '../../lib/ui/base.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/account/account.css';
import '../../lib/ui/popup/popup.css';
import { mount } from '../../lib/ui/mount';
import { Popup } from '../../lib/ui/popup/popup';

mount(document, Popup);
