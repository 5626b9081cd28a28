/** Leave requests: what is asked for, kept, changed, granted and reported back. */
package org.shegong.leave.request;
