package org.shegong.support;

import java.io.IOException;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * For the application started beside the tests: their clocks and helpers are on the class
 * path, but no part of it.
 */
public class ProductOnly extends TypeExcludeFilter {

	private final String tests = ProductOnly.class.getProtectionDomain().getCodeSource().getLocation().toString();

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
		return type.getResource().getURL().toString().startsWith(this.tests);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ProductOnly;
	}

	@Override
	public int hashCode() {
		return ProductOnly.class.hashCode();
	}

}
