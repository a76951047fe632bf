/// Classes behind ports of which some are run.
@NullMarked
package archfixtures.contractsrun.kit;

import org.jspecify.annotations.NullMarked;
