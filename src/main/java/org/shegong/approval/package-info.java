/**
 * What all requests share: their life, the opinions given on them, the filings they cause
 * and the objections that stop them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "account", "policy" })
package org.shegong.approval;
