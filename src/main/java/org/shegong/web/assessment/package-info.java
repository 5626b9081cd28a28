/**
 * What people who work on a yearly assessment (processes/assessment.bpmn) read and keep
 * besides its forms: scores, grades, advanced units, refusals to sign.
 */
package org.shegong.web.assessment;
