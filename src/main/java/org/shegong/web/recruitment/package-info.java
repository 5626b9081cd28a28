/**
 * What people who work on a campaign (processes/recruitment.bpmn) read and keep besides
 * its forms: candidates, scores, objections, formalities.
 */
package org.shegong.web.recruitment;
