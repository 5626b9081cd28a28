/** The personnel file to read and to print, and proofs. */
package org.shegong.web.file;
