/**
 * The audit of a secretary's or director's economic responsibility when they leave office
 * (离任经济责任审计, NAT-13); drawn in processes/office-audit.bpmn.
 */
package org.shegong.appointment.audit;
