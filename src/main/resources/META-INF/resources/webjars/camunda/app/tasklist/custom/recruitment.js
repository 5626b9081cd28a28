import './page.js';

export default [];
