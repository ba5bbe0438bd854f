using Workflow.Host;
using Workflow.Host.Commands;

using var signals = new TerminationSignals();
return await CommandLineRoot.RunAsync(args, signals.Token);
