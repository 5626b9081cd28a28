/** The tree of units (市-县区旗-街道镇苏木-社区 and departments) and who holds which post in it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "account", "policy" })
package org.shegong.organization;
