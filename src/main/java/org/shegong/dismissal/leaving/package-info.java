/** Leaving itself: who is heard, who decides, what is told and paid. */
@org.springframework.modulith.NamedInterface("leaving")
package org.shegong.dismissal.leaving;
