/** Models and versions, try-run and previews. */
package org.shegong.web.models;
