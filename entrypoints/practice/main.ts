import '../../lib/ui/tokens.css';
import '../../lib/ui/base.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/dashboard/dashboard.css';
import '../../lib/practice/practice.css';
import { openPractice } from '../../lib/practice/database';
import { Practice } from '../../lib/practice/practice';
import { mount } from '../../lib/ui/mount';

mount(document, Practice, openPractice);
