"""One call of an AWS API with botocore, which comes with the emulator: aws.py SERVICE OPERATION PARAMETERS.

The parameters and what is printed are JSON; lists that come in pages come whole. The endpoint, the region and the
credentials are those of the environment.
"""

import json
import sys

import botocore.session

service, operation, parameters = sys.argv[1:4]
client = botocore.session.get_session().create_client(service)
arguments = json.loads(parameters)
if client.can_paginate(operation):
    result = client.get_paginator(operation).paginate(**arguments).build_full_result()
else:
    result = getattr(client, operation)(**arguments)
print(json.dumps(result, default=str))
