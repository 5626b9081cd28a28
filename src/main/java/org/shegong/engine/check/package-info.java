/**
 * What a unit of a model with its forms and decisions must keep to before it comes into
 * force: one named sentence per mistake, said in Chinese to whoever draws, all at once.
 */
@org.springframework.modulith.NamedInterface("check")
package org.shegong.engine.check;
