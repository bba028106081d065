using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Simulation;

var askers = new Option<int>("--askers") { DefaultValueFactory = _ => 500, Description = "judges who ask" };
var experts = new Option<int>("--experts") { DefaultValueFactory = _ => 50, Description = "experts who answer" };
var minutes = new Option<double>("--minutes") { DefaultValueFactory = _ => 5, Description = "for how long something new is begun" };
var kill = new Option<double>("--kill-every") { DefaultValueFactory = _ => 20, Description = "seconds between kill -9 of the server; 0 is never" };
var folder = new Option<string>("--folder") { DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "kb-simulation"), Description = "for index and logs; emptied first" };
var command = new RootCommand("Many people at work on one server over PostgreSQL, which is killed again and again; then what it holds is compared with what it told them.") { askers, experts, minutes, kill, folder };
command.SetAction((given, cancellation) => new Simulation(new SimulationPlan(
    given.GetValue(askers), given.GetValue(experts), TimeSpan.FromMinutes(given.GetValue(minutes)), TimeSpan.FromSeconds(given.GetValue(kill)), Path.GetFullPath(given.GetValue(folder)!))).Run(cancellation));
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return await command.Parse(args).InvokeAsync();
