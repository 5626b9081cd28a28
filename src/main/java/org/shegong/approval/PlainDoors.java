package org.shegong.approval;

/** Opens a door to a process of which nothing is known but its model. */
public interface PlainDoors {

	ProcessDoor<?> of(DrawnProcess drawn);

}
