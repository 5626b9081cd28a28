export default {
  // Header, login page and browser title come from here, not from the locale file.
  app: {
    name: '管理台',
    vendor: '社工审批系统'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  customScripts: ['../welcome/custom/names', '../welcome/custom/login']
};
