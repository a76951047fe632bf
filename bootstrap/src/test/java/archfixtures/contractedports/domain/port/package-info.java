/// Ports without contracts, and one that has its own.
@NullMarked
package archfixtures.contractedports.domain.port;

import org.jspecify.annotations.NullMarked;
