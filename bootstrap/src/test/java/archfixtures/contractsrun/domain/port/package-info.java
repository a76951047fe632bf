/// Ports that several classes implement.
@NullMarked
package archfixtures.contractsrun.domain.port;

import org.jspecify.annotations.NullMarked;
