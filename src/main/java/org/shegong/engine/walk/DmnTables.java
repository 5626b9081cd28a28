package org.shegong.engine.walk;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The part of the engine that reads and asks decision tables. */
final class DmnTables {

	private DmnTables() {
	}

	static DmnEngine of(ProcessEngineConfiguration engine) {
		return ((ProcessEngineConfigurationImpl) engine).getDmnEngine();
	}

}
