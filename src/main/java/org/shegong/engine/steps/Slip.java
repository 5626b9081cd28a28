package org.shegong.engine.steps;

import java.util.Map;

/**
 * What a task's form is shown with.
 *
 * @param brief what there is to know
 * @param fields what the form's fields start with
 */
record Slip(Map<String, Object> brief, Map<String, Object> fields) {
}
