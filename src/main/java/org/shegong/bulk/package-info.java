/** Reading and writing many records at a time, as an import does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shegong.bulk;
