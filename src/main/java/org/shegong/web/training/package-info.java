/** The training ledger as offices and people read and keep it. */
package org.shegong.web.training;
