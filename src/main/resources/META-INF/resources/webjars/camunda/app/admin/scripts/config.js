export default {
  // Header, login page and browser title come from here, not from the locale file.
  app: {
    name: '管理台',
    vendor: document.querySelector('meta[name=shegong-name]').content
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  customScripts: ['../welcome/custom/names', '../welcome/custom/login']
};
