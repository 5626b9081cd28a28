/** Campaigns: asked for, planned, announced, published. */
@org.springframework.modulith.NamedInterface("campaign")
package org.shegong.recruitment.campaign;
