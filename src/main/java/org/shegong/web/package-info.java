/**
 * The endpoints: preview, requests, personnel file, roster, calendar, and what the web
 * apps' pages ask for.
 */
@org.springframework.modulith.ApplicationModule
package org.shegong.web;
