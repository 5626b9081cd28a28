/** How many people a unit may have, by the formula of its jurisdiction. */
@org.springframework.modulith.NamedInterface("quota")
package org.shegong.recruitment.quota;
