package org.shegong.secondment;

import java.util.List;

import org.shegong.worker.Substitute;

/**
 * What would wait for a worker who is seconded, and who sees to it instead.
 *
 * @param posts what the worker holds, in words; empty for somebody who decides nothing
 * @param places names of the units whose requests the worker decides on
 * @param deputy null where nobody is named
 */
record Cover(List<String> posts, List<String> places, Substitute deputy) {

}
