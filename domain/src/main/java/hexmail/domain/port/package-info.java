/// Every port of the hexagon, on one screen: interfaces and nothing else. Their Javadoc is the
/// contract that every adapter is tested against.
@NullMarked
package hexmail.domain.port;

import org.jspecify.annotations.NullMarked;
