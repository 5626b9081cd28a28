export default {
  // Header, login page and browser title come from here, not from the locale file.
  app: {
    name: '欢迎页',
    vendor: document.querySelector('meta[name=shegong-name]').content
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // Without this the page offers the vendor's documentation.
  links: [],
  customScripts: ['custom/names', 'custom/login']
};
