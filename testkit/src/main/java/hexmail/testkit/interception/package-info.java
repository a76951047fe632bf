/// Behaviour between a caller and any port, by a proxy: latency, outages, a record of the calls. A
/// new port needs nothing here. Never for production.
@NullMarked
package hexmail.testkit.interception;

import org.jspecify.annotations.NullMarked;
