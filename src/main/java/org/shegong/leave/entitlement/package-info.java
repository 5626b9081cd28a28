/** What somebody is entitled to: kinds, days, how they are counted, the ledger. */
package org.shegong.leave.entitlement;
