/** Who of a community or town is away when, as far as somebody may know. */
package org.shegong.web.away;
