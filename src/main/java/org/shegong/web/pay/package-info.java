/** Pay grades and the monthly list of changed pay as offices read them. */
package org.shegong.web.pay;
