/// All ports of the hexagon: interfaces and nothing else. Their Javadoc is the contract that every
/// adapter is tested against.
@NullMarked
package hexmail.domain.port;

import org.jspecify.annotations.NullMarked;
