/** The endpoints: what browsers and other systems reach over HTTP. */
@org.springframework.modulith.ApplicationModule
package org.shegong.web;
