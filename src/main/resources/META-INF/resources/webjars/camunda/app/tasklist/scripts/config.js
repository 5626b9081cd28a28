export default {
  // Header, login page and browser title come from here, not from the locale file.
  app: {
    name: '待办列表',
    vendor: document.querySelector('meta[name=shegong-name]').content
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // What others of them import comes with them; named here as well it would run twice.
  customScripts: ['../welcome/custom/login', 'custom/todo', 'custom/done', 'custom/mine', 'custom/copied', 'custom/bell', 'custom/settings', 'custom/away', 'custom/desk', 'custom/recruitment', 'custom/chinese', 'custom/posts', 'custom/leaving', 'custom/session', 'custom/preview', 'custom/dates', 'custom/foot', 'custom/popups'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '定位到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '定位到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '定位到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开发起流程窗口'
    }
  }
};
