/** What a leaver leaves behind, and to whom it goes. */
@org.springframework.modulith.NamedInterface("handover")
package org.shegong.dismissal.handover;
