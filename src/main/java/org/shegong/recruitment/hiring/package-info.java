/** The formalities of those who are taken on. */
@org.springframework.modulith.NamedInterface("hiring")
package org.shegong.recruitment.hiring;
