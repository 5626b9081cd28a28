/**
 * Stands between the network and everything else: who is calling, from which site, and
 * what the engine's own interfaces must never be asked.
 */
package org.shegong.web.security;
