/** The grounds of leaving, and what each asks for. */
@org.springframework.modulith.NamedInterface("grounds")
package org.shegong.dismissal.grounds;
