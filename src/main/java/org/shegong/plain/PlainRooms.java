package org.shegong.plain;

import org.springframework.stereotype.Component;

import org.shegong.approval.DrawnProcess;
import org.shegong.approval.PlainDoors;
import org.shegong.approval.ProcessDoor;

/** Opens the plain room to whatever process a designer draws. */
@Component
class PlainRooms implements PlainDoors {

	private final PlainDesk desk;

	private final PlainSteps steps;

	private final OnceOnly once;

	PlainRooms(PlainDesk desk, PlainSteps steps, OnceOnly once) {
		this.once = once;
		this.desk = desk;
		this.steps = steps;
	}

	@Override
	public ProcessDoor<?> of(DrawnProcess drawn) {
		return new PlainDoor(drawn, this.desk, this.steps, this.once);
	}

}
