/** What somebody has to decide or do, and how they do it. */
package org.shegong.web.todo;
