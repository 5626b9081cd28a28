package org.shegong.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * How much of this JVM's heap is in use after collections: what is used between them only
 * says how large the heap may be.
 */
class HeapInUse {

	private final AtomicLong most = new AtomicLong();

	HeapInUse() {
		for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			((NotificationEmitter) collector).addNotificationListener((told, none) -> {
				if (told.getUserData() instanceof CompositeData data) {
					note(GarbageCollectionNotificationInfo.from(data));
				}
			}, null, null);
		}
	}

	private void note(GarbageCollectionNotificationInfo collection) {
		var after = collection.getGcInfo().getMemoryUsageAfterGc();
		var used = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map((pool) -> after.get(pool.getName()))
			.mapToLong(MemoryUsage::getUsed)
			.sum();
		this.most.accumulateAndGet(used, Math::max);
	}

	/** Since last asked; 0 where nothing was collected. */
	long mostMegabytes() {
		return this.most.getAndSet(0) >> 20;
	}

}
