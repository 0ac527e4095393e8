/** The deployment on AWS, from one set of settings to four CloudFormation templates. */
@NullMarked
package io.quintet.infra;

import org.jspecify.annotations.NullMarked;
