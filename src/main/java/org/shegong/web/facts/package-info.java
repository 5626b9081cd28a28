/**
 * Where the personnel office enters, corrects and strikes out the facts of a personnel
 * file.
 */
package org.shegong.web.facts;
