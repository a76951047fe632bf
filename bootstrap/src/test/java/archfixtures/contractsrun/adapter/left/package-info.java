/// An adapter that builds one of its ports and forgets another.
@NullMarked
package archfixtures.contractsrun.adapter.left;

import org.jspecify.annotations.NullMarked;
