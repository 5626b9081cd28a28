/** What every call meets: faults in words, plain answers. */
package org.shegong.web.edge;
